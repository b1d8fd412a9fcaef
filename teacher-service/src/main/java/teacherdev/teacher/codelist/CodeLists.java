package teacherdev.teacher.codelist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import teacherdev.teacher.codelist.CodeListView.CodeView;
import teacherdev.teacher.policy.Policies;

/** Knows the names of codes. Kinds of honours are policy data; those of the country are told. */
@ApplicationScoped
class CodeLists {

    private static final String FILE = "/codelists/code-lists.json";
    private static final String HONOUR_KINDS = "HONOUR_KINDS";

    private final List<CodeListView> shipped;
    private final Policies policies;
    private final Clock clock;

    private record Names(String zh, String en) {}

    private record Listed(String zh, String en, LinkedHashMap<String, Names> codes) {}

    /** What is read of the policy HONOUR_KINDS. */
    record HonourKindNames(List<CodeView> kinds) {}

    CodeLists(ObjectMapper mapper, Policies policies, Clock clock) {
        this.shipped = read(mapper);
        this.policies = policies;
        this.clock = clock;
    }

    List<CodeListView> all() {
        return Stream.concat(shipped.stream(), Stream.of(honourKinds())).toList();
    }

    Optional<CodeListView> one(String list) {
        return all().stream().filter(each -> each.list().equals(list)).findFirst();
    }

    private CodeListView honourKinds() {
        HonourKindNames names = policies.of(List.of("CN"), LocalDate.now(clock), HONOUR_KINDS, HonourKindNames.class);
        return new CodeListView("HONOUR_KIND", "荣誉类别", "Kind of honour", names.kinds());
    }

    private static List<CodeListView> read(ObjectMapper mapper) {
        try (InputStream file = CodeLists.class.getResourceAsStream(FILE)) {
            Map<String, Listed> lists = mapper.readValue(file, new TypeReference<LinkedHashMap<String, Listed>>() {});
            return lists.entrySet().stream()
                    .map(list -> new CodeListView(
                            list.getKey(),
                            list.getValue().zh(),
                            list.getValue().en(),
                            list.getValue().codes().entrySet().stream()
                                    .map(code -> new CodeView(
                                            code.getKey(),
                                            code.getValue().zh(),
                                            code.getValue().en()))
                                    .toList()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

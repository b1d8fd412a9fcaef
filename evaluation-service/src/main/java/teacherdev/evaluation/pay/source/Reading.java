package teacherdev.evaluation.pay.source;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import teacherdev.evaluation.cycle.InputSource;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;

/** Finds out what a plan reads of its recipients, and reads it: a fixed number of statements however many they are. */
@ApplicationScoped
public class Reading {

    /** The input of method RESULTS that a bound source fills. */
    public static final String RESULT = "result";

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, InputSource> told = new TreeMap<>();
    private final CycleResults cycles;
    private final RoundResults rounds;
    private final PayPolicies policies;

    Reading(@All List<InputSource> sources, CycleResults cycles, RoundResults rounds, PayPolicies policies) {
        sources.forEach(source -> source.names().stream()
                .filter(name -> !source.facts(name).isEmpty())
                .forEach(name -> told.put(name, source)));
        this.cycles = cycles;
        this.rounds = rounds;
        this.policies = policies;
    }

    /**
     * The inputs that a scheme reads, in its order: those whose source begins with a bound name, and of a school's people
     * those that events tell.
     */
    public List<Wanted> of(Pool pool, Map<String, BoundSource> sources, Scheme scheme) {
        List<Wanted> wanted = new ArrayList<>();
        scheme.schemeInputs().values().forEach(input -> add(pool, sources, input, true, wanted));
        scheme.inputs().values().forEach(input -> add(pool, sources, input, false, wanted));
        return wanted;
    }

    /** What method RESULTS reads: the score that grades go by of a person, the total of a school. */
    public List<Wanted> ofResults(Map<String, BoundSource> sources) {
        return sources.entrySet().stream()
                .map(source -> {
                    String field = source.getValue().cycle() == null ? "score" : "grading-score";
                    return new Wanted(RESULT, source.getKey() + "." + field, source.getValue(), field, false, true);
                })
                .toList();
    }

    private void add(Pool pool, Map<String, BoundSource> sources, Input input, boolean once, List<Wanted> wanted) {
        String source = input.source();
        if (source == null) {
            return;
        }
        int dot = source.indexOf('.');
        String name = dot < 0 ? source : source.substring(0, dot);
        boolean needed = input.defaultValue() == null;
        if (sources.containsKey(name)) {
            String field = dot < 0 ? "" : source.substring(dot + 1);
            wanted.add(new Wanted(input.name(), source, sources.get(name), field, once, needed));
        } else if (!once && pool.recipients() == Recipients.STAFF && told.containsKey(source)) {
            wanted.add(new Wanted(input.name(), source, null, source, false, needed));
        }
    }

    FinalResults results(BoundSource bound) {
        return bound.cycle() == null ? rounds : cycles;
    }

    UUID id(BoundSource bound) {
        return bound.cycle() == null ? bound.round() : bound.cycle();
    }

    /** The values as they are known now. */
    public Readings read(Pool pool, List<Wanted> wanted, List<String> recipients) {
        Map<String, Read> once = new LinkedHashMap<>();
        Map<String, Map<String, Read>> ofRecipients = new HashMap<>();
        for (Wanted each : wanted) {
            if (each.once()) {
                Read read = values(pool, each, List.of(pool.scope())).get(pool.scope());
                if (read != null) {
                    once.put(each.input(), read.ofWhole());
                }
            } else {
                values(pool, each, recipients)
                        .forEach((recipient, read) -> ofRecipients
                                .computeIfAbsent(recipient, _ -> new LinkedHashMap<>())
                                .put(each.input(), read));
            }
        }
        return new Readings(wanted, once, ofRecipients);
    }

    private Map<String, Read> values(Pool pool, Wanted wanted, List<String> recipients) {
        return wanted.bound() == null
                ? told(pool, wanted, recipients)
                : results(wanted.bound()).values(pool, id(wanted.bound()), wanted, recipients);
    }

    /** In the pay year, and as things are on its last day. */
    private Map<String, Read> told(Pool pool, Wanted wanted, List<String> recipients) {
        LocalDate from = policies.sharing(pool.rules()).year(pool.year()).from();
        LocalDate to = from.plusYears(1);
        UUID[] people = recipients.stream()
                .filter(recipient -> ID.matcher(recipient).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        Map<String, Read> values = new HashMap<>();
        told.get(wanted.source())
                .values(wanted.source(), new InputSource.Question(null, people, from, to, to.minusDays(1), 1))
                .forEach((person, value) ->
                        values.put(person.toString(), new Read(value, wanted.source(), null, null, null)));
        return values;
    }
}

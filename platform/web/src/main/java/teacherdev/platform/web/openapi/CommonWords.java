package teacherdev.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters that mean the same everywhere; a description at the operation itself wins. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonWords implements OASFilter {

    private static final Map<String, String> WORDS = Map.of(
            "id", "Id of the record",
            "teacherId", "Id of the teacher",
            "code", "Published code of the region, school or other record",
            "If-Match", "The ETag that you read; the change is refused if somebody else was faster",
            "Accept-Language", "zh-CN or en",
            "asOf", "The day on which it holds; today when absent",
            "knownAt", "As it was known at this instant; now when absent",
            "year", "Year, by the day on which it begins",
            "region", "Code of a region in your scope",
            "school", "Code of a school in your scope");

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null && parameter.getRef() == null) {
            parameter.setDescription(WORDS.getOrDefault(parameter.getName(), otherwise(parameter)));
        }
        return parameter;
    }

    private static String otherwise(Parameter parameter) {
        String words = parameter
                .getName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
        return parameter.getIn() == Parameter.In.QUERY ? "Only those with this " + words : "The " + words;
    }
}

package teacherdev.deploy.county;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the county's organisations from their file. */
final class Schools {

    private static final Map<String, String> PUPIL_COLUMNS = columns();

    private Schools() {}

    static List<School> read(Path file) throws IOException {
        return Csv.read(file, Schools::school);
    }

    private static School school(NamedCsvRecord line) {
        Map<String, Integer> pupils = new LinkedHashMap<>();
        PUPIL_COLUMNS.forEach((stage, column) -> {
            int count = Integer.parseInt(line.getField(column));
            if (count > 0) {
                pupils.put(stage, count);
            }
        });
        return new School(
                line.getField("code"),
                line.getField("name"),
                line.getField("kind"),
                Stream.of(line.getField("stages").split("\\|"))
                        .filter(stage -> !stage.isEmpty())
                        .toList(),
                line.getField("setting"),
                line.getField("parent"),
                Boolean.parseBoolean(line.getField("weak")),
                pupils,
                Integer.parseInt(line.getField("staff")));
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("KINDERGARTEN", "kindergartenPupils");
        columns.put("PRIMARY", "primaryPupils");
        columns.put("JUNIOR", "juniorPupils");
        columns.put("SENIOR", "seniorPupils");
        columns.put("VOCATIONAL", "vocationalPupils");
        columns.put("SPECIAL", "specialPupils");
        return columns;
    }
}

package teacherdev.deploy.county;

import java.util.List;
import java.util.Map;

/**
 * An organisation of the county.
 *
 * @param kind SCHOOL, TEACHING_POINT, RESEARCH_OFFICE or TRAINING_CENTRE
 * @param stages the stages it teaches, from the youngest pupils up; none for an office
 * @param setting URBAN, TOWN or VILLAGE
 * @param parent the school that a teaching point belongs to; empty otherwise
 * @param pupils how many pupils each stage has
 * @param staff how many people work there
 */
public record School(
        String code,
        String name,
        String kind,
        List<String> stages,
        String setting,
        String parent,
        boolean weak,
        Map<String, Integer> pupils,
        int staff) {

    public School {
        stages = List.copyOf(stages);
        pupils = Map.copyOf(pupils);
    }

    public int allPupils() {
        return pupils.values().stream().mapToInt(Integer::intValue).sum();
    }
}

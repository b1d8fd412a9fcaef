package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of a run in groups, numbered by first appearance.
 *
 * @param ofPerson the group of each person
 * @param representative the first person of each group
 */
record Grouping(int[] ofPerson, List<Integer> representative) {

    /** Groups by the values of some columns; a person for whom one of them failed is in no group (-1). */
    static Grouping by(List<Object[]> columns, int people) {
        int[] ofPerson = new int[people];
        List<Integer> representative = new ArrayList<>();
        Map<List<Object>, Integer> numbers = new HashMap<>();
        for (int person = 0; person < people; person++) {
            Object[] key = new Object[columns.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = columns.get(i)[person];
            }
            List<Object> values = Arrays.asList(key);
            if (values.contains(null) || values.contains(Run.FAILED)) {
                ofPerson[person] = -1;
                continue;
            }
            Integer number = numbers.putIfAbsent(values, representative.size());
            ofPerson[person] = number == null ? representative.size() : number;
            if (number == null) {
                representative.add(person);
            }
        }
        return new Grouping(ofPerson, representative);
    }

    int count() {
        return representative.size();
    }
}

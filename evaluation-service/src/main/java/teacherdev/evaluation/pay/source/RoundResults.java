package teacherdev.evaluation.pay.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.evaluation.schoolevaluation.DecidedRounds;

/** The decided results of a round of school evaluation; of a school's pool each person has the result of the school. */
@ApplicationScoped
class RoundResults implements FinalResults {

    private final DecidedRounds rounds;
    private final Organisations organisations;

    RoundResults(DecidedRounds rounds, Organisations organisations) {
        this.rounds = rounds;
        this.organisations = organisations;
    }

    @Override
    public Standing standing(Pool pool, UUID id) {
        DecidedRounds.Round round = rounds.find(id)
                .filter(found ->
                        pool.rules().contains(found.region()) || organisations.layBelow(found.region(), pool.scope()))
                .orElse(null);
        if (round == null) {
            return new Unknown();
        }
        return round.decided() ? new Final(round.name()) : new NotFinal(round.name(), "OPEN");
    }

    @Override
    public boolean has(String field) {
        return switch (field) {
            case "score", "rank", "weakest-third" -> true;
            default -> false;
        };
    }

    @Override
    public Map<String, Read> values(Pool pool, UUID id, Wanted wanted, Collection<String> recipients) {
        String title = rounds.find(id).map(DecidedRounds.Round::name).orElse(null);
        boolean staff = pool.recipients() == Recipients.STAFF;
        Map<String, Read> bySchool = new HashMap<>();
        rounds.results(id, staff ? List.of(pool.scope()) : recipients)
                .forEach(result -> bySchool.put(
                        result.schoolCode(),
                        new Read(
                                value(result, wanted.field()),
                                wanted.source(),
                                title,
                                "school-evaluations/" + id + "#" + result.schoolCode(),
                                null)));
        if (!staff) {
            return bySchool;
        }
        Map<String, Read> values = new HashMap<>();
        Read ofSchool = bySchool.get(pool.scope());
        if (ofSchool != null) {
            recipients.forEach(recipient -> values.put(recipient, ofSchool));
        }
        return values;
    }

    private static Object value(DecidedRounds.SchoolResult result, String field) {
        return switch (field) {
            case "score" -> result.total().toPlainString();
            case "rank" -> String.valueOf(result.rank());
            default -> result.weakestThird();
        };
    }
}

package teacherdev.training.credit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.credit.CreditPolicy.Period;
import teacherdev.training.credit.rules.Conversion;
import teacherdev.training.problem.TrainingProblem;

/** The credit rules of some schools: which one decides follows from nearness, then from the activity's day. */
final class RulesInForce {

    private final Map<UUID, List<Candidate>> candidates;
    private final List<Version> versions;
    private final AdoptedPrograms programs;
    private final BiFunction<String, String, List<Candidate>> elsewhere;
    private final Map<String, List<Candidate>> foundElsewhere = new HashMap<>();

    /** Policy data of a school, the nearest node's and there the latest first. */
    record Candidate(UUID school, List<String> path, LocalDate effectiveFrom, CreditPolicy policy) {}

    /** A version of a scheme, the latest first. */
    record Version(String code, int number, String scope, String hash, LocalDate from, LocalDate to) {

        private boolean holds(String wanted, String node, LocalDate day) {
            return code.equals(wanted) && scope.equals(node) && !from.isAfter(day) && to.isAfter(day);
        }
    }

    /** The rule that values an activity, and the period over which its caps hold. */
    record Ruling(String code, int version, Unit unit, Period period, Conversion conversion) {}

    /** @param elsewhere finds policy data of other places by the code of a scheme and the hash of its version */
    RulesInForce(
            Map<UUID, List<Candidate>> candidates,
            List<Version> versions,
            AdoptedPrograms programs,
            BiFunction<String, String, List<Candidate>> elsewhere) {
        this.candidates = Map.copyOf(candidates);
        this.versions = List.copyOf(versions);
        this.programs = programs;
        this.elsewhere = elsewhere;
    }

    /** The rule for a new activity; empty where an hour counts as an hour. */
    Optional<Ruling> forActivity(UUID school, LocalDate day) {
        return candidates.getOrDefault(school, List.of()).stream()
                .filter(candidate -> !candidate.effectiveFrom().isAfter(day))
                .findFirst()
                .filter(candidate -> !candidate.policy().scheme().equals(CreditPolicy.NONE))
                .map(candidate -> ruling(candidate, version(candidate, day), day));
    }

    /**
     * The rule that valued an entry, whatever applies today; empty where an hour counted as an hour. It is read by the policy of the
     * entry's day, and its caps hold for the period in which they did.
     */
    Optional<Ruling> thatValued(CreditEntry entry) {
        Valuation worth = entry.worth();
        return worth.isByRule()
                ? Optional.of(naming(worth.ruleCode(), entry)
                        .map(policy -> new Ruling(
                                worth.ruleCode(),
                                worth.ruleVersion(),
                                worth.unit(),
                                worth.period() == null ? policy.period(entry.date()) : worth.period(),
                                conversion(worth.ruleHash(), policy)))
                        .orElseThrow(RulesInForce::unreadable))
                : Optional.empty();
    }

    /**
     * What named a scheme on the entry's day; else what ever did. A school that came to another county took its hours with it, and the
     * rule that valued them is one of the county that it left.
     */
    private Optional<CreditPolicy> naming(String scheme, CreditEntry entry) {
        return naming(scheme, entry, candidates.getOrDefault(entry.schoolId(), List.of()))
                .or(() -> naming(
                        scheme,
                        entry,
                        foundElsewhere.computeIfAbsent(
                                entry.worth().ruleHash(), hash -> elsewhere.apply(scheme, hash))));
    }

    private static Optional<CreditPolicy> naming(String scheme, CreditEntry entry, List<Candidate> among) {
        List<Candidate> naming = among.stream()
                .filter(candidate -> candidate.policy().scheme().equals(scheme))
                .toList();
        return naming.stream()
                .filter(candidate -> !candidate.effectiveFrom().isAfter(entry.date()))
                .findFirst()
                .or(() -> naming.stream().findFirst())
                .map(Candidate::policy);
    }

    /** Whether the version and the period that valued an entry are what would value it today. */
    boolean isValuedByWhatApplies(CreditEntry entry) {
        Valuation worth = entry.worth();
        Optional<Ruling> applies = forActivity(entry.schoolId(), entry.date());
        return Objects.equals(applies.map(ruling -> ruling.conversion().hash()).orElse(null), worth.ruleHash())
                && (worth.period() == null
                        || applies.map(Ruling::period)
                                .filter(worth.period()::equals)
                                .isPresent());
    }

    /** The version with a hash, as this policy reads it. */
    Conversion conversion(String hash, Conversion like) {
        return hash.equals(like.hash()) ? like : new Conversion(hash, programs.program(hash), like.mapping());
    }

    private Conversion conversion(String hash, CreditPolicy policy) {
        Conversion conversion = new Conversion(hash, programs.program(hash), policy.mapping());
        if (!conversion.isWhole()) {
            throw unreadable();
        }
        return conversion;
    }

    private Ruling ruling(Candidate candidate, Version version, LocalDate day) {
        CreditPolicy policy = candidate.policy();
        Conversion conversion = conversion(version.hash(), policy);
        if (!conversion.hasItsChecks()) {
            throw unreadable();
        }
        return new Ruling(version.code(), version.number(), policy.unit(), policy.period(day), conversion);
    }

    private Version version(Candidate candidate, LocalDate day) {
        return candidate.path().reversed().stream()
                .flatMap(node -> versions.stream()
                        .filter(version -> version.holds(candidate.policy().scheme(), node, day)))
                .findFirst()
                .orElseThrow(RulesInForce::unreadable);
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                TrainingProblem.CREDIT_RULE_UNREADABLE, TrainingProblem.CREDIT_RULE_UNREADABLE.title());
    }
}

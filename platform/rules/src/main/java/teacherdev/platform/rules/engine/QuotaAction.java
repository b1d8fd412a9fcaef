package teacherdev.platform.rules.engine;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.rules.document.Rule.TieAtBorder;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * Bands of a ranking with rounded counts. Borders are places: rows that are equal across a border either go to a person
 * (value {@link #TIE}), or all into the upper band, or all into the lower one.
 *
 * @param cumulative whether the rounded counts are those of the bands up to and including each band
 */
record QuotaAction(
        Variable variable,
        Participants participants,
        Criteria criteria,
        List<Band> bands,
        boolean cumulative,
        TieAtBorder onTie,
        String path)
        implements Action {

    /** The value of rows that a person must place. */
    static final String TIE = "TIE_AT_CUTOFF";

    /** A band; without share and count it takes all who are left. */
    record Band(String name, Calculation share, Calculation count, RoundingMode rounding) {}

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        List<Participants.Division> divisions = participants.divide(run, column, false);
        Run.RowFrame frame = run.frame(participants.divisionLevel());
        for (int i = 0; i < divisions.size(); i++) {
            List<Criteria.Placed> sorted =
                    criteria.sorted(run, variable.level(), divisions.get(i).rows(), column);
            try {
                assign(run, column, sorted, borders(sorted.size(), frame.at(i)));
            } catch (Failure failure) {
                if (failure.finding() != null) {
                    run.findings().add(failure.finding());
                }
                sorted.forEach(placed -> column[placed.row()] = Run.FAILED);
            }
        }
        RankAction.others(run, column, variable, participants);
    }

    /** The place behind the last one of each band. */
    private List<Integer> borders(int members, Run.RowFrame frame) {
        List<Integer> borders = new ArrayList<>();
        Rational shares = Rational.ZERO;
        int before = 0;
        for (Band band : bands) {
            int border = members;
            if (band.share != null) {
                Rational share = band.share.number(frame);
                shares = shares.plus(share);
                Rational exact = Rational.of(members).times(cumulative ? shares : share);
                border = exact.toInteger(band.rounding).intValueExact() + (cumulative ? 0 : before);
            } else if (band.count != null) {
                border = before + count(band, frame, members);
            }
            before = Math.min(Math.max(border, before), members);
            borders.add(before);
        }
        return borders;
    }

    private int count(Band band, Run.RowFrame frame, int members) {
        Rational count = band.count.number(frame);
        if (count.signum() < 0) {
            throw Failure.at(path, FindingCode.OUT_OF_BOUNDS, band.name, "名额为负数", "a negative count");
        }
        return count.min(Rational.of(members)).toInteger(band.rounding).intValueExact();
    }

    private void assign(Run run, Object[] column, List<Criteria.Placed> sorted, List<Integer> borders) {
        int first = 0;
        while (first < sorted.size()) {
            int last = first;
            while (last + 1 < sorted.size()
                    && sorted.get(last + 1).values().equals(sorted.get(first).values())) {
                last++;
            }
            int upper = bandAt(first, borders);
            int lower = bandAt(last, borders);
            boolean undecided = upper != lower && onTie == TieAtBorder.PERSON;
            int band = onTie == TieAtBorder.EXCLUDE ? lower : upper;
            for (int i = first; i <= last; i++) {
                column[sorted.get(i).row()] = undecided ? TIE : bands.get(band).name;
            }
            if (undecided) {
                note(run, sorted.subList(first, last + 1), upper, lower);
            }
            first = last + 1;
        }
    }

    private int bandAt(int place, List<Integer> borders) {
        for (int band = 0; band < borders.size(); band++) {
            if (place < borders.get(band)) {
                return band;
            }
        }
        throw Failure.at(
                path,
                FindingCode.NO_BAND,
                null,
                "名额之和少于人数,最后一档应为 rest: true",
                "the bands hold fewer than there are; make the last one rest: true");
    }

    private void note(Run run, List<Criteria.Placed> tied, int upper, int lower) {
        List<String> ids = tied.stream()
                .map(placed -> variable.level() instanceof Level.OfPerson
                        ? run.personId(placed.row())
                        : String.valueOf(placed.row() + 1))
                .toList();
        run.notes()
                .add(new Note(
                        Note.Code.TIE_AT_CUTOFF,
                        variable.name(),
                        ids,
                        Message.of(
                                "在 “" + bands.get(upper).name + "” 与 “" + bands.get(lower).name + "” 之间并列,需由人决定",
                                "equal at the border of \"" + bands.get(upper).name + "\" and \""
                                        + bands.get(lower).name + "\", for a person to decide")));
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        if (run.column(variable.slot())[row] == null) {
            explanation.say("不参与评定", "takes no part");
            return;
        }
        String by = criteria.shown(run, variable.level(), row);
        explanation.detail("by", by).say("按 " + by + " 定档", "banded by " + by);
    }
}

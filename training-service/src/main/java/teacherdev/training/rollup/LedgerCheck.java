package teacherdev.training.rollup;

import java.util.List;

/** A further comparison with the ledger, which another feature makes: it knows what its numbers should be. */
public interface LedgerCheck {

    /**
     * What differs in the years asked for.
     *
     * @param scopes nodes whose schools are compared
     * @param toYear the first year that is no longer asked for
     * @param limit how many differences are told at most
     */
    List<Difference> differences(String[] scopes, int fromYear, int toYear, int limit);
}

/**
 * The expression language of a document: a subset of FEEL (OMG DMN) with exact numbers, typed and checked before use.
 *
 * <pre>
 * expression = "if" expression "then" expression "else" expression | or
 * or         = and { "or" and }
 * and        = comparison { "and" comparison }
 * comparison = sum [ ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum
 *                  | "between" sum "and" sum
 *                  | "in" ( range | "(" expression { "," expression } ")" | "[" expression { "," expression } "]" | sum ) ]
 * range      = ( "[" | "(" ) sum ".." sum ( "]" | ")" )
 * sum        = product { ( "+" | "-" ) product }
 * product    = unary { ( "*" | "/" ) unary }
 * unary      = [ "-" ] postfix
 * postfix    = primary { "." name | "[" expression "]" }
 * primary    = number | text | "true" | "false" | "not" "(" expression ")" | name [ "(" [ arguments ] ")" ]
 *            | "(" expression ")"
 * name       = letter { letter | digit | "_" }        (Chinese characters are letters)
 * </pre>
 *
 * Functions: {@code min max sum mean} (of numbers or of one list; min and max also of dates), {@code count abs floor ceiling modulo},
 * {@code sqrt(x, places)} - the one function that rounds, and therefore says how far - and those on dates.
 *
 * <p>A filter ({@code 论文[级别 = "省"]}) and a path ({@code 论文.分值}) apply to record inputs only; there are no loops, no
 * powers and no arithmetic on texts, so the cost of an expression is bounded by its length and the number of records.
 */
package teacherdev.platform.rules.leaf;

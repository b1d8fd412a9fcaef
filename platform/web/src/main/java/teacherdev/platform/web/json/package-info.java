/**
 * Strict JSON for every process. What a client did not mean is refused rather than guessed: unknown fields, duplicate
 * keys, numbers as dates, U+0000 and lone surrogates (PostgreSQL can store neither), and decimals whose exponent alone
 * would fill the memory. Decimals leave as plain strings, so that no reader puts them through binary floating point.
 */
package teacherdev.platform.web.json;

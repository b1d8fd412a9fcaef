/**
 * Schemes: plans as documents with versions and a life. A draft goes into consultation, is adopted with a record of how,
 * is effective from a day on and may be retired; an adopted document never changes. For an organisation and a day the
 * scheme of the nearest node applies - school before county, city, province and country - and there the one with the
 * latest effective date. Adoption travels to the other services as an event with the whole document.
 */
package teacherdev.evaluation.scheme;

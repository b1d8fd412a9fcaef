/**
 * Claims 学时申报: hours that a teacher asks to be credited with, checked step by step - school, county, city, province - as
 * policy data of kind CREDIT_CLAIM say for her school. Each step is for its own roles. A step may return the claim; sent again,
 * it begins a new round from the first step. Nothing counts until the last step approves: that posts one entry to the ledger,
 * and a revocation posts its exact opposite.
 */
package teacherdev.training.claim;

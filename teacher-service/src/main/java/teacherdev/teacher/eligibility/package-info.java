/**
 * Who may apply for which title. The conditions are a scheme document: the national one ships with the service, and a
 * nearer province, city or county overrides it by adopting its own with the code {@code title-eligibility}. A person sees
 * every condition, met or not, with the facts behind it and the day from which it will be met; lists and summaries are
 * computed for a whole county at once. What documents may ask of a person is {@code ProfileFact}; each answer can be had as of a past
 * day and as it was known at a past instant. Scoring schemes take the same facts. Source: 人社部发〔2015〕79号, annex.
 */
package teacherdev.teacher.eligibility;

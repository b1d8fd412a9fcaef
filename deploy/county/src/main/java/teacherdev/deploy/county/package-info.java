/**
 * The sample county as files: the real administrative divisions of China, and in one real county the invented schools,
 * teachers and training activities of five years. People are made by a seeded generator, so that the same seed gives the
 * same files on every machine, and no one in them exists: identity numbers are valid by GB 11643 but begin with an address
 * code that was never given out.
 */
package teacherdev.deploy.county;

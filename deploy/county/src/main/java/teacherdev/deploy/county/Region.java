package teacherdev.deploy.county;

/**
 * An administrative division.
 *
 * @param code GB/T 2260
 * @param parent the division above; CN for a province
 */
public record Region(String code, String name, String parent) {}

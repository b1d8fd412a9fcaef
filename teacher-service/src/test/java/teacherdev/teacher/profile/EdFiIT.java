package teacherdev.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/**
 * Real data made elsewhere: the Ed-Fi sample district (Apache-2.0, see ed-fi/LICENSE) through the bulk requests, and the same
 * counts, dates and shares read back. The mapping from Ed-Fi's interchange is this test's own.
 */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class EdFiIT {

    private static final String SYSTEM = "ED-FI";

    /** One dated entry as either side tells of it. */
    private record Entry(String staff, String where, String from, BigDecimal fte) {}

    @Test
    void shouldReadBackTheStaffOfAForeignDistrict() throws Exception {
        List<Element> staff = elements("StaffAssociation", "Staff");
        List<Entry> assignments = entries("StaffEducationOrganizationAssignmentAssociation", "BeginDate", "1");
        List<Entry> employments = entries("StaffEducationOrganizationEmploymentAssociation", "HireDate", null);
        List<Element> leaves = elements("StaffAssociation", "StaffLeave");
        assertThat(List.of(staff.size(), assignments.size(), employments.size(), leaves.size()))
                .containsExactly(68, 69, 68, 37);
        putOrganisations(Fixtures.newCounty().county());
        List<Map<String, Object>> rows = staff.stream()
                .map(person -> row(person, assignments, employments, leaves))
                .toList();

        List<Map<String, Object>> results = as(Tokens.admin())
                .body(rows)
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("created", equalTo(68))
                .body("failed", equalTo(0))
                .extract()
                .path("results");

        List<Entry> assignmentsRead = new ArrayList<>();
        List<Entry> employmentsRead = new ArrayList<>();
        List<Entry> leavesRead = new ArrayList<>();
        for (Map<String, Object> result : results) {
            String id = (String) result.get("id");
            String person = (String) result.get("externalId");
            read(id, "assignments").forEach(item -> assignmentsRead.add(entry(person, item, "schoolCode")));
            read(id, "employments").forEach(item -> employmentsRead.add(entry(person, item, "employer")));
            read(id, "leaves").forEach(item -> leavesRead.add(new Entry(person, "", (String) item.get("from"), null)));
        }
        assertThat(assignmentsRead).containsExactlyInAnyOrderElementsOf(assignments);
        assertThat(employmentsRead).containsExactlyInAnyOrderElementsOf(employments);
        assertThat(leavesRead)
                .containsExactlyInAnyOrderElementsOf(leaves.stream()
                        .map(leave -> new Entry(text(leave, "StaffUniqueId"), "", text(leave, "BeginDate"), null))
                        .toList());
        assertThat(assignmentsRead.stream().filter(entry -> entry.fte().compareTo(new BigDecimal("0.50")) == 0))
                .extracting(Entry::staff)
                .containsExactly("207283", "207283");
        as(Tokens.admin()).body(rows).put("/api/v1/teachers").then().body("unchanged", equalTo(68));
    }

    private static void putOrganisations(String county) throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Element school : elements("EducationOrganization", "School")) {
            rows.add(organisation(county, text(school, "SchoolId"), text(school, "NameOfInstitution"), "SCHOOL"));
        }
        for (Element district : elements("EducationOrganization", "LocalEducationAgency")) {
            rows.add(organisation(
                    county, text(district, "LocalEducationAgencyId"), text(district, "NameOfInstitution"), "BUREAU"));
        }
        as(Tokens.admin())
                .body(rows)
                .put("/api/v1/schools")
                .then()
                .statusCode(200)
                .body("created", equalTo(4));
    }

    private static Map<String, Object> organisation(String county, String code, String name, String kind) {
        return Map.of(
                "code", code, "name", name, "region", county, "kind", kind, "stages", List.of(), "setting", "URBAN");
    }

    private static Map<String, Object> row(
            Element person, List<Entry> assignments, List<Entry> employments, List<Element> leaves) {
        String id = text(person, "StaffUniqueId");
        Map<String, Object> row = new HashMap<>();
        row.put("sourceSystem", SYSTEM);
        row.put("externalId", id);
        row.put("name", text(person, "FirstName") + " " + text(person, "LastSurname"));
        row.put("gender", text(person, "Sex").endsWith("#Male") ? "MALE" : "FEMALE");
        row.put("birthDate", text(person, "BirthDate"));
        row.put("subjects", List.of());
        row.put("stage", "PRIMARY");
        row.put("employmentKind", "ESTABLISHED");
        List<Map<String, Object>> posts = new ArrayList<>();
        for (Entry entry : assignments) {
            if (entry.staff().equals(id)) {
                posts.add(Map.of(
                        "schoolCode",
                        entry.where(),
                        "from",
                        entry.from(),
                        "fte",
                        entry.fte().toPlainString(),
                        "primary",
                        posts.isEmpty()));
            }
        }
        row.put("assignments", posts);
        row.put(
                "employments",
                employments.stream()
                        .filter(entry -> entry.staff().equals(id))
                        .map(entry -> Map.of(
                                "employer",
                                entry.where(),
                                "from",
                                entry.from(),
                                "kind",
                                "ESTABLISHED",
                                "fte",
                                entry.fte().toPlainString()))
                        .toList());
        row.put(
                "leaves",
                leaves.stream()
                        .filter(leave -> text(leave, "StaffUniqueId").equals(id))
                        .map(leave -> Map.of(
                                "kind",
                                text(leave, "StaffLeaveEventCategory").endsWith("#Personal") ? "PERSONAL" : "OTHER",
                                "from",
                                text(leave, "BeginDate")))
                        .toList());
        return row;
    }

    private static List<Map<String, Object>> read(String id, String part) {
        return as(Tokens.admin())
                .get("/api/v1/teachers/" + id + "/" + part)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Entry entry(String person, Map<String, Object> item, String where) {
        return new Entry(
                person,
                (String) item.get(where),
                (String) item.get("from"),
                new BigDecimal((String) item.get("fte")).setScale(2));
    }

    /** @param fullShare what a source means that states no share; null where it always does */
    private static List<Entry> entries(String type, String date, String fullShare) throws Exception {
        return elements("StaffAssociation", type).stream()
                .map(element -> {
                    String share = text(element, "FullTimeEquivalency");
                    return new Entry(
                            text(element, "StaffUniqueId"),
                            text(element, "EducationOrganizationId"),
                            text(element, date),
                            new BigDecimal(share == null ? fullShare : share).setScale(2));
                })
                .toList();
    }

    private static List<Element> elements(String file, String name)
            throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream xml = EdFiIT.class.getResourceAsStream("/ed-fi/" + file + ".xml")) {
            Element root = factory.newDocumentBuilder().parse(xml).getDocumentElement();
            List<Element> elements = new ArrayList<>();
            NodeList children = root.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i) instanceof Element element
                        && element.getTagName().equals(name)) {
                    elements.add(element);
                }
            }
            return elements;
        }
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent().strip();
    }
}

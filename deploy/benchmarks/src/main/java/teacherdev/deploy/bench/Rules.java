package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.rules.engine.Compilation;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;

/** The rules engine on one core: leaf expressions, a school with traces, a province's pool, reading and checking. */
final class Rules implements Measurements {

    private static final List<String> NAMES = List.of("rules-leaf", "rules-500x9", "rules-pool-1m", "rules-compile");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int ROUNDS = 12;
    private static final long WARM_NANOS = 5_000_000_000L;

    private static final int LEAF_STEPS = 20;
    private static final String LEAF_INPUTS = """
            scheme: leaf
            inputs: {a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number, i: bool, j: number}
            steps:
            """;
    private static final String LEAF =
            "if i then (if a > b then a * c + d else if e >= f then (b - c) * g + h else a + b + c)"
                    + " else max(a, b) + min(c, d) * (if j > 3 then g / 4 else h) - e + f";
    private static final String SCHOOL = """
            scheme: school
            scheme_inputs: {总额: number}
            inputs: {课时: number, 得分: number, 班主任: bool, 学历: text, 论文: {records: {级别: text, 分: number}}}
            tables: {学历分: {硕士: 3, 本科: 2, 其他: 1}}
            steps:
              - {id: 超课时, formula: 'max(0, 课时 - 14)'}
              - {id: 课时费, segments: {of: 超课时, rows: [{upto: 4, rate: 20}, {rate: 30}]}, round: {places: 2}}
              - {id: 学历得分, lookup: {table: 学历分, by: 学历}}
              - {id: 论文分, items: {over: 论文, value: 分, per: [级别], per_take: max, best: 2}, max: 8}
              - {id: 总分, formula: 得分 + 学历得分 + 论文分 + (if 班主任 then 5 else 0)}
              - {id: 均分, aggregate: {fn: mean, of: 总分}}
              - {id: 名次, rank: {by: 总分}}
              - {id: 奖金, share: {pool: 总额, weight: 总分}}
              - {id: 合计, formula: 课时费 + 奖金}
            """;
    private static final String POOL = """
            scheme: pool
            scheme_inputs: {总额: number}
            inputs: {得分: number}
            steps: [{id: 奖金, share: {pool: 总额, weight: 得分}}]
            """;

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void measure(String name, Results results) throws IOException {
        double figure =
                switch (name) {
                    case "rules-leaf" -> leaf();
                    case "rules-500x9" -> school();
                    case "rules-pool-1m" -> pool();
                    default -> compile();
                };
        results.put(name, figure);
    }

    /** Expressions per second, of ten variables with nested ifs, each for a person of its own. */
    private static double leaf() throws IOException {
        List<PersonData> people = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            people.add(new PersonData(
                    "P" + i,
                    Map.of(
                            "a",
                            i % 17,
                            "b",
                            i % 13,
                            "c",
                            i % 7,
                            "d",
                            i % 5,
                            "e",
                            i % 11,
                            "f",
                            i % 19,
                            "g",
                            i % 3,
                            "h",
                            i % 23,
                            "i",
                            i % 2 == 0,
                            "j",
                            i % 9)));
        }
        Program one = program(leafDocument(1));
        Program many = program(leafDocument(LEAF_STEPS + 1));
        double nanos = best(() -> nanos(many, people)) - best(() -> nanos(one, people));
        double bestSeconds = nanos / LEAF_STEPS / 1e9;
        double perSecond = people.size() / bestSeconds;
        System.out.printf(Locale.ROOT, "%-20s %.2f million expressions per second%n", "rules-leaf", perSecond / 1e6);
        return perSecond;
    }

    private static String leafDocument(int steps) {
        StringBuilder document = new StringBuilder(LEAF_INPUTS);
        for (int i = 0; i < steps; i++) {
            document.append("  - {id: x")
                    .append(i)
                    .append(", formula: '")
                    .append(LEAF)
                    .append("'}\n");
        }
        return document.toString();
    }

    private static long nanos(Program program, List<PersonData> people) {
        long begun = System.nanoTime();
        if (!program.run(Map.of(), people).findings().isEmpty()) {
            throw new IllegalStateException("the expressions have no values");
        }
        return System.nanoTime() - begun;
    }

    /** Milliseconds for 500 people and nine steps, every trace written out. */
    private static double school() throws IOException {
        Program program = program(SCHOOL);
        List<PersonData> people = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            people.add(new PersonData(
                    "P" + i,
                    Map.of(
                            "课时",
                            10 + i % 11,
                            "得分",
                            60 + i % 41,
                            "班主任",
                            i % 4 == 0,
                            "学历",
                            i % 3 == 0 ? "硕士" : "本科",
                            "论文",
                            List.of(Map.of("级别", "省", "分", 3), Map.of("级别", "省", "分", 2), Map.of("级别", "市", "分", 1)))));
        }
        double millis = best(() -> {
                    long begun = System.nanoTime();
                    Outcome outcome = program.run(Map.of("总额", 300_000), people);
                    int characters = 0;
                    for (int i = 0; i < outcome.people(); i++) {
                        characters += outcome.trace(i).toString().length();
                    }
                    if (!outcome.findings().isEmpty() || characters == 0) {
                        throw new IllegalStateException("the school's scheme did not run");
                    }
                    return System.nanoTime() - begun;
                })
                / 1e6;
        System.out.printf(Locale.ROOT, "%-20s %.1f ms for 500 people x 9 steps with traces%n", "rules-500x9", millis);
        return millis;
    }

    /** Seconds for a pool over a million weights, and what it takes of memory. */
    private static double pool() throws IOException {
        Program program = program(POOL);
        List<PersonData> people = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            people.add(new PersonData("P" + i, Map.of("得分", 500 + i % 4_999)));
        }
        long before = used();
        long begun = System.nanoTime();
        Outcome outcome = program.run(Map.of("总额", 1_000_000_000), people);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long mebibytes = (used() - before) >> 20;
        if (!outcome.findings().isEmpty()) {
            throw new IllegalStateException("the pool was not shared");
        }
        System.out.printf(
                Locale.ROOT, "%-20s %.2f s for 1,000,000 shares, %d MiB kept%n", "rules-pool-1m", seconds, mebibytes);
        return seconds;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Milliseconds to read and check the largest shipped document, from the text on. */
    private static double compile() throws IOException {
        String largest = "";
        for (SchemeLibrary.Entry entry : SchemeLibrary.entries()) {
            try (InputStream file = SchemeLibrary.open(entry.id())) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                largest = text.length() > largest.length() ? text : largest;
            }
        }
        String document = largest;
        double millis = best(() -> {
                    long begun = System.nanoTime();
                    for (int i = 0; i < 100; i++) {
                        program(document);
                    }
                    return (System.nanoTime() - begun) / 100;
                })
                / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-20s %.2f ms to read and check %d characters%n",
                "rules-compile",
                millis,
                document.length());
        return millis;
    }

    private static Program program(String yaml) {
        try {
            return switch (Compilation.compile(YAML.readValue(yaml, Object.class), Set.of("升学率"))) {
                case Compilation.Ready(Program program) -> program;
                case Compilation.Refused refused -> throw new IllegalStateException(refused.toString());
            };
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** The best of several rounds; they go on until the code is surely compiled, so that it is the engine that is measured. */
    private static long best(LongSupplier nanos) {
        long best = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int i = 0; i < ROUNDS || System.nanoTime() - begun < WARM_NANOS; i++) {
            best = Math.min(best, nanos.getAsLong());
        }
        return best;
    }
}

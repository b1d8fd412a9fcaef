package teacherdev.deploy.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import teacherdev.deploy.county.SampleCounty;

/** The command line after the command's name. */
record Options(
        Path data,
        int port,
        boolean empty,
        long seed,
        Optional<String> role,
        Optional<String> scope,
        Optional<String> teacher,
        List<LocalTokens.Grant> grants) {

    static final int PUBLIC_PORT = 8080;

    /** The scope of a token that names none: the top of the sample's organisation tree. */
    static final String TOP = "CN";

    /** Reads arguments; throws {@link IllegalArgumentException} with a sentence for the person who typed them. */
    static Options parse(Path defaultData, List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Path data = defaultData;
        int port = PUBLIC_PORT;
        boolean empty = false;
        long seed = SampleCounty.SEED;
        String role = null;
        String scope = null;
        String teacher = null;
        List<LocalTokens.Grant> grants = new ArrayList<>();
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--data" -> data = Path.of(value(argument, left));
                case "--port" -> port = port(value(argument, left));
                case "--empty" -> empty = true;
                case "--seed" -> seed = seed(value(argument, left));
                case "--scope" -> scope = value(argument, left);
                case "--teacher" -> teacher = value(argument, left);
                case "--grant" -> grants.add(LocalTokens.Grant.parse(value(argument, left)));
                default -> {
                    if (argument.startsWith("-") || role != null) {
                        throw new IllegalArgumentException("unknown argument " + argument + "; see --help");
                    }
                    role = argument;
                }
            }
        }
        return new Options(
                data,
                port,
                empty,
                seed,
                Optional.ofNullable(role),
                Optional.ofNullable(scope),
                Optional.ofNullable(teacher),
                grants);
    }

    /** All grants that a token should carry: the role in its scope, and those given one by one. */
    List<LocalTokens.Grant> allGrants() {
        List<LocalTokens.Grant> all = new ArrayList<>();
        role.ifPresent(name -> all.add(new LocalTokens.Grant(name, scope.orElse(TOP))));
        all.addAll(grants);
        return all;
    }

    private static String value(String argument, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return left.removeFirst();
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--seed must be a whole number, not " + text);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one message.
        }
        throw new IllegalArgumentException("--port must be a number from 1 to 65535, not " + text);
    }
}

package teacherdev.deploy.launcher;

import java.util.Arrays;
import java.util.List;

/** The services and their databases; the gateway stands in front of them. */
enum Service {
    TEACHER("teacher-service"),
    TRAINING("training-service"),
    EVALUATION("evaluation-service");

    static final String GATEWAY = "gateway";

    private final String processName;

    Service(String processName) {
        this.processName = processName;
    }

    String processName() {
        return processName;
    }

    /** The name of its database and of the role that owns it. */
    String database() {
        return processName.replace('-', '_');
    }

    static List<String> processNames() {
        return Arrays.stream(values()).map(Service::processName).toList();
    }

    static Service of(String processName) {
        return Arrays.stream(values())
                .filter(service -> processName.startsWith(service.processName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + processName));
    }
}

package teacherdev.violations.other;

import org.apache.kafka.clients.producer.Producer;

/** Sends by itself, calls a sibling, and closes the cycle. */
public class Other {

    public Producer<String, String> producer() {
        return null;
    }

    public java.net.http.HttpClient client() {
        return null;
    }

    public teacherdev.violations.thing.ThingRepository things() {
        return null;
    }
}

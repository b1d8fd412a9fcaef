package teacherdev.deploy.bench;

import java.util.List;

/** Measurements of one subject; each has a name of its own on the command line. */
interface Measurements {

    List<String> names();

    /** Measures one of its names, prints the figures as they come, and puts them into the results. */
    void measure(String name, Results results) throws Exception;
}

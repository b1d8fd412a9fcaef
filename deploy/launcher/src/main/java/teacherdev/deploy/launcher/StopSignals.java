package teacherdev.deploy.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Ctrl-C and SIGTERM as an ordinary event, so that the main thread stops the processes in order and says so; shutdown
 * hooks run all at once, beside those of libraries. The JDK offers signals only in a class that it does not let anybody
 * compile against without a warning, hence the reflection.
 */
final class StopSignals {

    private StopSignals() {}

    static void onStop(Runnable stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object calling =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (_, method, _) -> {
                        if (method.getName().equals("handle")) {
                            stop.run();
                        }
                        return null;
                    });
            for (String name : List.of("INT", "TERM", "HUP")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), calling);
            }
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException unavailable) {
            Runtime.getRuntime().addShutdownHook(new Thread(stop));
        }
    }
}

package teacherdev.platform.web.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Declares which roles may call an operation. An operation without it is refused, and fails the architecture test. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Permits {
    Role[] value() default {};

    /**
     * Lets everybody call the operation, with or without a token; then no roles are named. Only for what is meant for the
     * public, such as the check of a certificate: such an operation has no caller and must show nothing personal.
     */
    boolean anyone() default false;
}

package teacherdev.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final UUID SELF = UUID.fromString("01a20d58-df0d-7de1-add6-7249773cbae9");

    private final Caller principalWhoTeaches = new Caller(
            "li",
            Optional.of(SELF),
            List.of(
                    new Grant(Role.PRINCIPAL, "5117020001"),
                    new Grant(Role.TEACHER, "5117020001"),
                    new Grant(Role.AUDITOR, "5117")));

    @Test
    void shouldKeepOnlyTheScopesOfRolesThatAreAskedFor() {
        Access access = principalWhoTeaches.accessFor(Set.of(Role.PRINCIPAL)).orElseThrow();

        assertThat(access.scopes()).containsExactly("5117020001");
        assertThat(access.self()).isEmpty();
    }

    @Test
    void shouldLetATeacherReachHerselfAndNothingElse() {
        Access access = principalWhoTeaches.accessFor(Set.of(Role.TEACHER)).orElseThrow();

        assertThat(access.scopes()).isEmpty();
        assertThat(access.self()).contains(SELF);
    }

    @Test
    void shouldReachNothingWithoutAFittingGrant() {
        assertThat(principalWhoTeaches.accessFor(Set.of(Role.ADMIN))).isEmpty();
        assertThat(new Caller("x", Optional.empty(), List.of(new Grant(Role.TEACHER, "CN")))
                        .accessFor(Set.of(Role.TEACHER)))
                .isEmpty();
    }
}

package teacherdev.teacher.profile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.teacher.profile.rules.IdentityNumber.Fault;

class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,",
        "440524188001010014,",
        "110105194912310021, CHECK_DIGIT",
        "11010519490231002X, BIRTH_DATE",
        "1101051949123100, FORM",
        "0101051949123100 2X, FORM"
    })
    void shouldFindTheFirstFault(String text, Fault fault) {
        assertThat(IdentityNumber.faultOf(text)).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void shouldHideTheMiddle() {
        assertThat(new IdentityNumber("11010519491231002X").masked()).isEqualTo("110105********002X");
    }
}

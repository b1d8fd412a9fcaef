package teacherdev.training.certificate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({"王小明, 王**", "李四, 李*", "欧阳娜娜, 欧***", "阿卜杜热合曼, 阿***", "𠮷野, 𠮷*", "王, 王*", "'', *"})
    void shouldShowTheFirstCharacterOnly(String name, String shown) {
        assertThat(MaskedName.of(name)).isEqualTo(shown);
    }
}

package teacherdev.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

    /** A rule that looks at the character behind, as ICU writes it: {令}' '?狐 > líng. */
    private static final Pattern PAIR = Pattern.compile("\\{(\\p{IsHan})\\}' '\\?(\\p{IsHan}) ");

    @ParameterizedTest
    @CsvSource({
        "欧阳一, ouyangyi",
        "单于丹, shanyudan",
        "解放, xiefang",
        "和解, hejie",
        "王重庆, wangchongqing",
        "长孙长, zhangsunchang"
    })
    void shouldReadASurnameAtTheBeginning(String name, String latin) {
        assertThat(Pinyin.of(name)).isEqualTo(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "阿里木·买买提", "Ann 单", "单 单", "𠮷田", "王々", "〇一", "A长孙", "张3", "重庆重", "令狐令狐", "㐀一㐀"})
    void shouldReadWhateverElseAsIcuDoes(String name) {
        assertThat(Pinyin.of(name)).isEqualTo(Pinyin.transliterated(name));
    }

    @Test
    void shouldReadEachCharacterAsIcuDoesInTheWholeName() {
        assertThat(IntStream.iterate(0x4e00, unit -> unit < 0x9fa6, unit -> unit + 13)
                        .mapToObj(unit -> "" + (char) unit + (char) (unit + 1) + (char) unit))
                .allSatisfy(name -> assertThat(Pinyin.of(name)).isEqualTo(Pinyin.transliterated(name)));
    }

    @Test
    void shouldKnowThePairsOfIcusRules() {
        Transliterator rules = Transliterator.getInstance("Han-Latin/Names");

        Set<String> pairs = Arrays.stream(rules.getElements())
                .flatMap(part -> PAIR.matcher(part.toRules(false)).results())
                .map(pair -> pair.group(1) + pair.group(2))
                .collect(Collectors.toSet());

        assertThat(pairs).isEqualTo(Pinyin.PAIRS);
    }
}

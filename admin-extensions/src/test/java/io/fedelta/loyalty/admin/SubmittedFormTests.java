package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedFormTests {

    @Test
    void a_decimal_uses_the_decimal_sign_of_the_administrator() {
        assertThat(typed("0.5", Locale.ENGLISH).decimal("field")).contains(new BigDecimal("0.5"));
        assertThat(typed("0,5", Locale.ITALIAN).decimal("field")).contains(new BigDecimal("0.5"));
    }

    @Test
    void a_foreign_decimal_sign_is_refused_instead_of_skipped() {
        assertThat(typed("0,5", Locale.ENGLISH).decimal("field")).isEmpty();
        assertThat(typed("0.5", Locale.ITALIAN).decimal("field")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1,000.5",
                "1E9",
                "1e19",
                "NaN",
                "∞",
                "٣",
                "0x10",
                "1 000",
                "--1",
                "99999999999999999999"
            })
    void what_is_not_a_plain_number_is_no_number(String text) {
        assertThat(typed(text, Locale.ENGLISH).decimal("field")).isEmpty();
        assertThat(typed(text, Locale.ENGLISH).whole("field")).isEmpty();
    }

    @Test
    void blanks_around_a_number_do_not_matter() {
        assertThat(typed(" 100 ", Locale.ENGLISH).whole("field")).contains(100L);
    }

    @Test
    void a_field_that_was_not_sent_is_blank() {
        assertThat(typed("1", Locale.ENGLISH).isBlank("other")).isTrue();
    }

    private static SubmittedForm typed(String text, Locale locale) {
        Property property = new Property();
        property.setName("field");
        property.setValue(text);
        Entity entity = new Entity();
        entity.setProperties(new Property[] {property});
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.applyPattern("0.########");
        format.setGroupingUsed(false);
        return new SubmittedForm(entity, format);
    }
}

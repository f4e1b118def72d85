package io.fedelta.loyalty.host.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import java.util.Map;
import javax.mail.Address;
import javax.mail.SendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;

class MailFailuresTests {

    @ParameterizedTest
    @ValueSource(ints = {400, 421, 550, 599})
    void a_server_that_said_no_certainly_has_no_mail(int code) {
        assertThat(MailFailures.isCertain(after(answer(code)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 250, 399, 600})
    void any_other_answer_or_none_proves_nothing(int code) {
        assertThat(MailFailures.isCertain(after(answer(code)))).isFalse();
    }

    @Test
    void a_failure_that_names_no_answer_proves_nothing() {
        assertThat(MailFailures.isCertain(after(new SendFailedException("Sending failed"))))
                .isFalse();
    }

    @Test
    void a_refused_address_certainly_has_no_mail() {
        assertThat(MailFailures.isCertain(after(new SMTPAddressFailedException(null, "RCPT", 550, "no such user"))))
                .isTrue();
    }

    private static MailSendException after(Exception ofMail) {
        return new MailSendException(Map.of("mail", ofMail));
    }

    private static SendFailedException answer(int code) {
        Address[] none = {};
        return new SMTPSendFailedException(".", code, "answer", null, none, none, none);
    }
}

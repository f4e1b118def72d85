package io.fedelta.loyalty.host.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailNotSentException;
import io.fedelta.loyalty.message.Mailer;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.SmtpServer;
import io.fedelta.loyalty.testing.SmtpServer.Mood;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.broadleafcommerce.common.email.service.EmailServiceImpl;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.email.service.message.MessageCreator;
import org.broadleafcommerce.common.email.service.message.ThymeleafMessageCreator;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.TemplateEngine;

class BroadleafMailerIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final EmailServiceImpl emails = store.bean("blEmailService", EmailServiceImpl.class);
    private final MessageCreator before = emails.getMessageCreator();

    @AfterEach
    void restore() {
        emails.setMessageCreator(before);
    }

    @Test
    void a_host_that_drops_mails_is_recognised() {
        assertThat(store.bean("blLoyaltyMailer", Mailer.class).canSend()).isFalse();
    }

    @Test
    void a_mail_arrives_with_its_subject_its_code_and_the_merchant_s_words() throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.ACCEPTS)) {
            Mailer mailer = mailerTo(server.port());

            mailer.send(mail(Map.of()));

            assertThat(mailer.canSend()).isTrue();
            MimeMessage arrived = arrived(server);
            assertThat(arrived.getSubject()).isEqualTo("You have unlocked a reward");
            assertThat(arrived.getAllRecipients()[0]).hasToString("maria@example.com");
            assertThat(arrived.getFrom()[0]).hasToString("studio@example.com");
            assertThat(text(arrived))
                    .contains("Dear Maria,", "LOY-7K3M-9QX2-B4TD-1WZ8", "€10.00", "Valid until 31 March 2026")
                    .contains("See you soon!", "http://studio.example/account/rewards")
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "it,Hai sbloccato una ricompensa,Valido fino al 31 March 2026",
        "es,Has desbloqueado una recompensa,Válido hasta el 31 March 2026",
        "fr,Vous avez débloqué une récompense,Valable jusqu’au 31 March 2026"
    })
    void subject_and_text_speak_the_customer_s_language_even_if_the_store_lists_it_no_longer(
            String language, String subject, String line) throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.ACCEPTS)) {
            Mail mail = mail(Map.of());
            mailerTo(server.port())
                    .send(new Mail(
                            mail.address(),
                            Locale.forLanguageTag(language),
                            mail.template(),
                            mail.subjectKey(),
                            mail.variables()));

            assertThat(arrived(server).getSubject()).isEqualTo(subject);
            assertThat(text(arrived(server))).contains(line);
        }
    }

    @Test
    void what_people_wrote_is_shown_and_never_obeyed() throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.ACCEPTS)) {
            mailerTo(server.port())
                    .send(mail(Map.of(
                            "customerName", "<script>alert(1)</script>",
                            "rewardName", "${7*7} __${7*7}__ #{secret}",
                            "personalMessage", List.of("<img src=x onerror=alert(1)>"))));

            assertThat(text(arrived(server)))
                    .doesNotContain("<script", "<img", "49")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7} __${7*7}__ #{secret}");
        }
    }

    @Test
    void without_end_words_or_address_the_mail_has_no_gaps() throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.ACCEPTS)) {
            mailerTo(server.port())
                    .send(mail(
                            Map.of("customerName", "", "expiry", "", "personalMessage", List.of(), "rewardsLink", "")));

            assertThat(text(arrived(server))).doesNotContain("Dear", "Valid until", "href=", "border-left");
        }
    }

    @Test
    void a_server_that_is_down_certainly_has_no_mail() throws Exception {
        int port;
        try (SmtpServer server = new SmtpServer(Mood.ACCEPTS)) {
            port = server.port();
        }

        assertThatThrownBy(() -> mailerTo(port).send(mail(Map.of()))).isInstanceOf(MailNotSentException.class);
    }

    @Test
    void a_server_that_says_no_certainly_has_no_mail() throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.REFUSES_THE_RECIPIENT)) {
            assertThatThrownBy(() -> mailerTo(server.port()).send(mail(Map.of())))
                    .isInstanceOf(MailNotSentException.class);
        }
    }

    @Test
    void a_server_that_refuses_the_mail_it_has_read_certainly_has_none() throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.REFUSES_THE_MAIL)) {
            assertThatThrownBy(() -> mailerTo(server.port()).send(mail(Map.of())))
                    .isInstanceOf(MailNotSentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = ".+_AFTER_THE_MAIL", mode = EnumSource.Mode.MATCH_ALL)
    void a_server_that_does_not_say_yes_or_no_with_the_mail_in_hand_may_have_it(Mood mood) throws Exception {
        try (SmtpServer server = new SmtpServer(mood)) {
            assertThatThrownBy(() -> mailerTo(server.port()).send(mail(Map.of())))
                    .isInstanceOf(MailSendException.class);
            assertThat(server.mails).hasSize(1);
        }
    }

    @Test
    void a_mail_whose_template_is_missing_has_not_left() throws Exception {
        try (SmtpServer server = new SmtpServer(Mood.ACCEPTS)) {
            Mail broken = new Mail(
                    "maria@example.com",
                    Locale.UK,
                    "loyalty-none",
                    mail(Map.of()).subjectKey(),
                    Map.of());

            assertThatThrownBy(() -> mailerTo(server.port()).send(broken)).isInstanceOf(MailNotSentException.class);
            assertThat(server.mails).isEmpty();
        }
    }

    private Mailer mailerTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        MessageCreator creator =
                new ThymeleafMessageCreator(store.bean("blEmailTemplateEngine", TemplateEngine.class), sender);
        emails.setMessageCreator(creator);
        EmailInfo info = new EmailInfo();
        info.setFromAddress("studio@example.com");
        return new BroadleafMailer(
                emails,
                creator,
                info,
                store.bean("messageSource", MessageSource.class),
                store.bean("blLocaleService", LocaleService.class));
    }

    private static Mail mail(Map<String, Object> changes) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "customerName", "Maria",
                "rewardName", "Ten euros",
                "type", "PROMO_CODE",
                "amount", "€10.00",
                "code", "LOY-7K3M-9QX2-B4TD-1WZ8",
                "expiry", "31 March 2026",
                "personalMessage", List.of("Thank you for coming back.", "", "See you soon!"),
                "rewardsLink", "http://studio.example/account/rewards"));
        variables.putAll(changes);
        return new Mail(
                "maria@example.com",
                Locale.UK,
                "loyalty-rewardUnlocked",
                "loyalty.mail.rewardUnlocked.subject",
                variables);
    }

    private static MimeMessage arrived(SmtpServer server) throws Exception {
        byte[] raw = server.mails.get(0).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }
}

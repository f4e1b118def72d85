package io.fedelta.loyalty.demo.store.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

class StudioMailTests {

    private final ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    private final EmailInfo info = new EmailInfo();
    private EmailInfo sent;

    @BeforeEach
    void the_texts_of_the_store() {
        messages.setBasename("file:src/main/store/shared/messages/StoreMessages");
        messages.setFallbackToSystemLocale(false);
        info.setSubject("mail.order.subject");
    }

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your order at Studio Lumen, 'March 3, 2027'",
        "it, Il tuo ordine allo Studio Lumen, 3 marzo 2027",
        "es, Tu pedido en Studio Lumen, 3 de marzo de 2027",
        "fr, Votre commande au Studio Lumen, 3 mars 2027"
    })
    void subjects_and_dates_speak_the_language_of_the_page(String language, String subject, String day) {
        speaking(language);
        mail((address, mail) -> sent = mail).send("maria@example.com", Map.of());
        assertThat(sent.getSubject()).isEqualTo(subject);
        assertThat(info.getSubject()).as("the next mail's key").isEqualTo("mail.order.subject");

        Locale locale = Locale.forLanguageTag(language);
        String pattern = messages.getMessage("date.long", null, locale);
        assertThat(DateTimeFormatter.ofPattern(pattern, locale).format(LocalDate.of(2027, 3, 3)))
                .isEqualTo(day);
    }

    @Test
    void a_mail_that_cannot_be_sent_undoes_nothing() {
        speaking("en");
        StudioMail broken = mail((address, mail) -> {
            throw new IllegalStateException("no server");
        });
        assertThatCode(() -> broken.send("maria@example.com", Map.of())).doesNotThrowAnyException();
    }

    private static void speaking(String language) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(language);
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setLocale(locale);
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    private StudioMail mail(Sending sending) {
        EmailService service = (EmailService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EmailService.class}, (proxy, method, arguments) -> {
                    sending.to((String) arguments[0], (EmailInfo) arguments[1]);
                    return true;
                });
        return new StudioMail(service, info, messages);
    }

    private interface Sending {
        void to(String address, EmailInfo mail);
    }
}

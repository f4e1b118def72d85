package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.dao.NoticeRows;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the merchant what one mail has gathered, to the addresses that are set when it leaves. */
public class MerchantNoticeMail implements MailComposer {

    /** More than anybody reads; the rest is told as a number. */
    static final int MOST_LINES = 200;

    private final NoticeRows notices;
    private final Customers customers;
    private final Programme programme;
    private final Supplier<Locale> language;

    /** @param language of the store */
    public MerchantNoticeMail(NoticeRows notices, Customers customers, Programme programme, Supplier<Locale> language) {
        this.notices = notices;
        this.customers = customers;
        this.programme = programme;
        this.language = language;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.MERCHANT_NOTICE;
    }

    @Override
    public Composition compose(Message message) {
        List<String> addresses = programme.current().rules().mails().notices().addresses();
        List<Notice> told = notices.ofMail(message.subjectId(), MOST_LINES);
        if (addresses.isEmpty()) {
            return new Impossible("Nobody is to be told any more");
        }
        return told.isEmpty() ? new Impossible("The news are gone") : new Ready(mail(message, addresses, told));
    }

    private Mail mail(Message message, List<String> addresses, List<Notice> told) {
        return new Mail(
                addresses.get(0),
                addresses.subList(1, addresses.size()),
                language.get(),
                "loyalty-merchantNotice",
                "loyalty.mail.merchantNotice.subject",
                Map.of("lines", lines(told), "more", notices.count(message.subjectId()) - told.size()));
    }

    private List<NoticeLine> lines(List<Notice> told) {
        Map<Long, CustomerFacts> known = customers.find(told.stream()
                .map(Notice::accountId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return told.stream()
                .map(notice -> new NoticeLine(notice, notice.accountId().map(known::get)))
                .toList();
    }

    /** One line of such a mail, as its template reads it. */
    public static final class NoticeLine {

        private final Notice notice;
        private final Optional<CustomerFacts> customer;

        NoticeLine(Notice notice, Optional<CustomerFacts> customer) {
            this.notice = notice;
            this.customer = customer;
        }

        /** Part of the message key of its sentence. */
        public String getKind() {
            return notice.kind().name();
        }

        /** Name, else address; empty text if it is nobody's, or the customer is gone. */
        public String getWho() {
            return customer.map(CustomerFacts::fullName)
                    .filter(name -> !name.isEmpty())
                    .or(() -> customer.flatMap(CustomerFacts::email))
                    .orElse("");
        }

        public String getDetail() {
            return notice.detail();
        }
    }
}

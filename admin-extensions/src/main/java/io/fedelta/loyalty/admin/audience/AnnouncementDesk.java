package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Recipient;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.service.Headcounts;
import io.fedelta.loyalty.audience.service.Letters;
import io.fedelta.loyalty.audience.service.Topics;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer.Composition;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.MailPreview;
import io.fedelta.loyalty.message.MailPreview.Preview;
import io.fedelta.loyalty.message.Mailer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at a draft before it is sent: whom it reaches, and how its mails look to the first of them. */
public class AnnouncementDesk {

    /** If it reaches nobody. */
    private static final CustomerFacts EXAMPLE =
            new CustomerFacts(0, "Maria", "Rossi", Optional.of("maria@example.com"), true, Locale.ENGLISH);

    private final Audiences audiences;
    private final Headcounts headcounts;
    private final Topics topics;
    private final Customers customers;
    private final Letters letters;
    private final MailPreview previews;
    private final Mailer mailer;
    private final Clock clock;

    public AnnouncementDesk(
            Audiences audiences,
            Headcounts headcounts,
            Topics topics,
            Customers customers,
            Letters letters,
            MailPreview previews,
            Mailer mailer,
            Clock clock) {
        this.audiences = audiences;
        this.headcounts = headcounts;
        this.topics = topics;
        this.customers = customers;
        this.letters = letters;
        this.previews = previews;
        this.mailer = mailer;
        this.clock = clock;
    }

    Headcount headcount(Draft draft, String login) {
        return headcounts.of(draft.audience(), topics.of(draft), login);
    }

    private Selection selection(Draft draft) {
        return audiences.select(draft.audience(), clock.instant());
    }

    List<PreviewView> previews(Draft draft) {
        CustomerFacts reader = reader(draft);
        return draft.texts().stream().map(text -> preview(text, draft, reader)).toList();
    }

    private PreviewView preview(Text text, Draft draft, CustomerFacts reader) {
        Composition composition = letter(text, draft, reader, reader.email().orElseThrow());
        if (composition instanceof Ready ready) {
            Preview preview = previews.preview(ready.mail().with("unsubscribeLink", ""));
            return new PreviewView(text.language(), preview.subject(), preview.page(), null);
        }
        return new PreviewView(text.language(), text.subject(), "", reasonOf(composition));
    }

    private static String reasonOf(Composition composition) {
        return composition instanceof Unwanted unwanted ? unwanted.reason() : ((Impossible) composition).reason();
    }

    /**
     * Sends the draft's mails as they would look to its first reader.
     *
     * @return how many left
     */
    int test(Draft draft, String address) {
        CustomerFacts reader = reader(draft);
        List<Mail> mails = draft.texts().stream()
                .map(text -> letter(text, draft, reader, address))
                .filter(Ready.class::isInstance)
                .map(ready -> ((Ready) ready).mail().with("unsubscribeLink", ""))
                .toList();
        mails.forEach(mailer::send);
        return mails.size();
    }

    boolean canSend() {
        return mailer.canSend();
    }

    private Composition letter(Text text, Draft draft, CustomerFacts reader, String address) {
        CustomerFacts speaking = new CustomerFacts(
                reader.customerId(),
                reader.firstName(),
                reader.lastName(),
                Optional.of(address),
                reader.registered(),
                Locale.forLanguageTag(text.language()));
        return letters.write(List.of(text), draft.reference(), draft.signature(), speaking);
    }

    private CustomerFacts reader(Draft draft) {
        return audiences.recipients(selection(draft), topics.of(draft), Long.MIN_VALUE, 1).stream()
                .findFirst()
                .map(Recipient::accountId)
                .flatMap(customers::find)
                .filter(customer -> customer.email().isPresent())
                .orElse(EXAMPLE);
    }
}

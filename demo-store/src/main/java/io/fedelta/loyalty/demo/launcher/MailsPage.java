package io.fedelta.loyalty.demo.launcher;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page that lists the mails, newest first. */
final class MailsPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Mails - Studio Lumen</title>
              <style>
                body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; font: 1rem/1.5 Georgia, serif;
                       color: #2b2622; background: #faf7f2; }
                h1 { font-weight: normal; }
                a { color: #8a4b2a; }
                article { margin: 0 0 1.5rem; border: 1px solid #e2d9cc; border-radius: 6px; background: #fff; }
                summary { padding: 0.75rem 1rem; cursor: pointer; }
                summary span { display: block; color: #6b6157; font-size: 0.9rem; }
                iframe { width: 100%%; height: 30rem; border: 0; border-top: 1px solid #e2d9cc; }
              </style>
            </head>
            <body>
              <p><a href="/">Studio Lumen</a></p>
              <h1>Mails sent by the store</h1>
              <p>Nothing leaves this machine. %s</p>
              %s
            </body>
            </html>
            """;
    private static final String MAIL = """
            <article><details>
              <summary><strong>%s</strong><span>to %s, %s</span></summary>
              <iframe sandbox="" loading="lazy" src="/mails/%d" title="%s"></iframe>
            </details></article>
            """;

    private MailsPage() {}

    static String render(List<SentMail> mails, boolean running, DateTimeFormatter time) {
        String list = IntStream.range(0, mails.size())
                .map(i -> mails.size() - 1 - i)
                .mapToObj(number -> mail(number, mails.get(number), time))
                .collect(Collectors.joining());
        String state = running ? "The mail server is running." : "The mail server is switched off.";
        return PAGE.formatted(state, list.isEmpty() ? "<p>No mail yet.</p>" : list);
    }

    private static String mail(int number, SentMail mail, DateTimeFormatter time) {
        String subject = Html.escape(mail.subject());
        return MAIL.formatted(subject, Html.escape(mail.to()), time.format(mail.time()), number, subject);
    }
}

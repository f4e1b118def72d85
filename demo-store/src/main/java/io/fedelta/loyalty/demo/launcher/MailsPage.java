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
              <title>Mails · Studio Lumen</title>
              <link rel="icon" type="image/svg+xml" href="/img/favicon.svg">
              <link rel="stylesheet" href="/css/base.css">
              <link rel="stylesheet" href="/css/layout.css">
              <link rel="stylesheet" href="/css/components.css">
              <style>
                details { margin-block: 16px; border: 1px solid var(--store-line); border-radius: var(--store-radius);
                          background: var(--store-surface); }
                summary { padding: 12px 16px; cursor: pointer; overflow-wrap: anywhere; }
                summary span { display: block; }
                iframe { display: block; width: 100%%; height: 52rem; border: 0; border-top: 1px solid var(--store-line); }
              </style>
            </head>
            <body>
              <header class="site-header">
                <div class="wrap site-header-row">
                  <a class="brand" href="/"><img src="/img/mark.svg" width="36" height="36" alt=""><span>Studio Lumen</span></a>
                </div>
              </header>
              <main class="wrap">
                <div class="page-head">
                  <h1>Mails sent by the store</h1>
                  <p class="lead">Nothing leaves this machine. Shown are the mails since the store's data were made. %s</p>
                </div>
                %s
              </main>
            </body>
            </html>
            """;
    private static final String MAIL = """
            <details>
              <summary><strong>%s</strong><span class="muted">to %s, %s</span></summary>
              <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" src="/mails/%d" title="%s"></iframe>
            </details>
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

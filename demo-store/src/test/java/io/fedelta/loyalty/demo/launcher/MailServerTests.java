package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTests {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void what_is_sent_can_be_read_and_survives_a_break() {
        try (MailServer server = new MailServer(0, folder)) {
            send(server, "First");
            server.run(false);
            assertThatThrownBy(() -> send(server, "Lost")).isInstanceOf(RuntimeException.class);
            server.run(true);
            send(server, "Second");

            assertThat(server.mails()).extracting(SentMail::subject).containsExactly("First", "Second");
            assertThat(server.mails()).extracting(SentMail::to).containsOnly("anna@example.com");
        }
    }

    @Test
    void the_next_server_on_the_same_folder_still_has_the_mails() {
        try (MailServer server = new MailServer(0, folder)) {
            send(server, "First");
        }
        try (MailServer server = new MailServer(0, folder)) {
            send(server, "Second");

            assertThat(server.mails()).extracting(SentMail::subject).containsExactly("First", "Second");
            assertThat(server.mails().get(0).html()).contains("&lt;b&gt;body");
        }
    }

    @Test
    void a_mail_is_kept_while_the_server_runs_and_once() throws InterruptedException {
        try (MailServer server = new MailServer(0, folder)) {
            send(server, "First");
            for (int looks = 0; looks < 100 && new MailFolder(folder).mails().isEmpty(); looks++) {
                Thread.sleep(50);
            }
            send(server, "Second");

            assertThat(server.mails()).extracting(SentMail::subject).containsExactly("First", "Second");
            assertThat(new MailFolder(folder).mails())
                    .extracting(SentMail::subject)
                    .containsExactly("First", "Second");
        }
        assertThat(new MailFolder(folder).mails()).hasSize(2);
    }

    @Test
    void a_plain_text_is_shown_as_written_and_cannot_become_markup() {
        try (MailServer server = new MailServer(0, folder)) {
            send(server, "Plain");

            assertThat(server.mails().get(0).html()).contains("&lt;b&gt;").doesNotContain("<b>");
        }
    }

    @Test
    void the_page_lists_the_newest_first_and_escapes_what_strangers_wrote() {
        try (MailServer server = new MailServer(0, folder)) {
            send(server, "<script>alert(1)</script>");
            send(server, "Second");
            String page = MailsPage.render(server.mails(), true, TIME);

            assertThat(page)
                    .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                    .doesNotContain("<script>", "allow-scripts");
            assertThat(page.indexOf("Second")).isLessThan(page.indexOf("&lt;script&gt;"));
        }
    }

    @Test
    void json_escapes_quotes_backslashes_and_line_ends() {
        assertThat(List.of(Html.json("a\"b\\c\n"))).containsExactly("\"a\\u0022b\\u005cc\\u000a\"");
    }

    private static void send(MailServer server, String subject) {
        ServerSetup setup = new ServerSetup(server.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail("anna@example.com", "hello@studio-lumen.example", subject, "<b>body</b>", setup);
    }
}

package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;

/** Mails as files, one each, numbered in the order in which they came. */
final class MailFolder {
    private static final String NAME = "%06d.eml";

    private final Path folder;
    private final List<SentMail> mails = new ArrayList<>();

    MailFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (Path file : files(folder)) {
                mails.add(read(file));
            }
        } catch (IOException | MessagingException e) {
            throw new Refusal("The mails in " + folder + " cannot be read. Delete that folder to go on without.", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static SentMail read(Path file) throws IOException, MessagingException {
        try (InputStream content = Files.newInputStream(file)) {
            return SentMail.read(new MimeMessage(null, content));
        }
    }

    List<SentMail> mails() {
        return mails;
    }

    void keep(MimeMessage message) {
        mails.add(SentMail.read(message));
        write(message, folder.resolve(NAME.formatted(mails.size())));
    }

    /** Whole or not at all: a store may be killed meanwhile. */
    private static void write(MimeMessage message, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream target = Files.newOutputStream(part)) {
                message.writeTo(target);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a mail", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot keep a mail", e);
        }
    }
}

package io.fedelta.loyalty.demo.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The store's mail server, which delivers to a page instead of to people. */
public final class Mails {
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSession web;

    public Mails(URI store) {
        this.web = new WebSession(store);
    }

    /** A mail that has arrived. */
    public record Arrived(String to, String subject, String html) {}

    /** Newest first. */
    public List<Arrived> to(Shopper shopper) {
        return to(shopper.email());
    }

    public List<Arrived> to(String email) {
        return all().stream().filter(mail -> mail.to().contains(email)).toList();
    }

    private List<Arrived> all() {
        try {
            List<Map<String, Object>> mails =
                    JSON.readValue(web.get("/mails.json").body(), new TypeReference<>() {});
            return mails.stream().map(Mails::read).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The list of mails cannot be read", e);
        }
    }

    private static Arrived read(Map<String, Object> mail) {
        return new Arrived(
                String.valueOf(mail.get("to")), String.valueOf(mail.get("subject")), String.valueOf(mail.get("html")));
    }

    public void takeServerAway() {
        web.post("/mails/server", Map.of("running", "false"));
    }

    public void bringServerBack() {
        web.post("/mails/server", Map.of("running", "true"));
    }
}

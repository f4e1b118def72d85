package io.fedelta.loyalty.demo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/**
 * One visitor's browser without scripts: keeps cookies, follows redirects, submits forms with all their hidden fields.
 */
public final class WebSession {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int MOST_REDIRECTS = 10;

    private final URI store;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public WebSession(URI store) {
        this.store = store;
    }

    public WebPage get(String path) {
        return follow(send(store.resolve(path), "GET", BodyPublishers.noBody()));
    }

    /** Submits the form as a browser would, with these fields filled in. */
    public WebPage submit(FormElement form, Map<String, String> filledIn) {
        return follow(submitOnly(form, filledIn));
    }

    /** As {@link #submit}, but leaves a redirect alone: the page's address is then the one it points to. */
    public WebPage submitOnly(FormElement form, Map<String, String> filledIn) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
        fields.putAll(filledIn);
        return post(URI.create(form.absUrl("action")), fields);
    }

    /** What the address itself answers: of a redirect, the page's address is the one it points to. */
    public WebPage knock(String method, String path, Map<String, String> fields) {
        return method.equals("POST")
                ? post(store.resolve(path), fields)
                : send(store.resolve(path), method, BodyPublishers.noBody());
    }

    public WebPage post(String path, Map<String, String> fields) {
        return follow(post(store.resolve(path), fields));
    }

    private WebPage post(URI uri, Map<String, String> fields) {
        return send(uri, "POST", BodyPublishers.ofString(encode(fields)));
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private WebPage follow(WebPage first) {
        WebPage answer = first;
        for (int redirects = 0; answer.status() / 100 == 3; redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new IllegalStateException("Redirected in a circle, last to " + answer.uri());
            }
            answer = send(answer.uri(), "GET", BodyPublishers.noBody());
        }
        return new WebPage(answer.uri(), answer.status(), answer.body(), first.took());
    }

    private WebPage send(URI uri, String method, BodyPublisher body) {
        HttpRequest request = request(uri, method, body);
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            URI target =
                    response.headers().firstValue("Location").map(uri::resolve).orElse(uri);
            return new WebPage(target, response.statusCode(), response.body(), took);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private HttpRequest request(URI uri, String method, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request.build();
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}

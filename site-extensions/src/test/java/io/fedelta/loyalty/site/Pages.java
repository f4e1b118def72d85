package io.fedelta.loyalty.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.util.BroadleafMergeResourceBundleMessageSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.context.SpringWebContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders our templates as the host does: same engine, same template mode, our own message bundle. */
public final class Pages {

    private static final String CONTEXT_PATH = "/shop";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private Locale locale = Locale.US;

    public Pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("webTemplates/");
        templates.setSuffix(".html");
        templates.setTemplateMode("HTML5");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageSource(messages());
        try {
            engine.afterPropertiesSet();
        } catch (Exception unusable) {
            throw new IllegalStateException("No template engine", unusable);
        }
    }

    /** The same pages for visitors of another language. */
    public Pages in(Locale language) {
        this.locale = language;
        return this;
    }

    /** Our texts, by the class that the host merges them with. */
    public static MessageSource messages() {
        BroadleafMergeResourceBundleMessageSource messages = new BroadleafMergeResourceBundleMessageSource();
        messages.setBasenames("classpath:/messages/LoyaltySiteMessages");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public Document render(String view, Map<String, ?> model) {
        return Jsoup.parse(html(view, model));
    }

    public String html(String view, Map<String, ?> model) {
        MockServletContext servlets = new MockServletContext();
        StaticWebApplicationContext beans = new StaticWebApplicationContext();
        beans.setServletContext(servlets);
        beans.refresh();
        MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", "/");
        request.setContextPath(CONTEXT_PATH);
        return engine.process(
                view,
                new SpringWebContext(
                        request, new MockHttpServletResponse(), servlets, locale, new HashMap<>(model), beans));
    }
}

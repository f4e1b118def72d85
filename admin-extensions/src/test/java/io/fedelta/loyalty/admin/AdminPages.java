package io.fedelta.loyalty.admin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.util.BroadleafMergeResourceBundleMessageSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.context.SpringWebContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders our admin templates as the host does: same engine, same template mode, our own texts. */
public final class AdminPages {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public AdminPages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("open_admin_style/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode("HTML5");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageSource(texts());
        try {
            engine.afterPropertiesSet();
        } catch (Exception unusable) {
            throw new IllegalStateException("No template engine", unusable);
        }
    }

    private static BroadleafMergeResourceBundleMessageSource texts() {
        BroadleafMergeResourceBundleMessageSource texts = new BroadleafMergeResourceBundleMessageSource();
        texts.setBasenames("classpath:/messages/LoyaltyAdminMessages");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    public Document render(String view, Map<String, ?> model) {
        MockServletContext servlets = new MockServletContext();
        StaticWebApplicationContext beans = new StaticWebApplicationContext();
        beans.setServletContext(servlets);
        beans.refresh();
        MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", "/");
        request.setContextPath("/admin");
        return Jsoup.parse(engine.process(
                view,
                new SpringWebContext(
                        request, new MockHttpServletResponse(), servlets, Locale.US, new HashMap<>(model), beans)));
    }
}

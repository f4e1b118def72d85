package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An announcement as an administrator writes it, with the audience that it is for. */
public class AnnouncementForm extends AudienceForm {

    private String requestId = "";
    private Template template = Template.FREE_TEXT;
    private long about;
    private String signature = "";
    private final Map<String, TextForm> texts = new LinkedHashMap<>();

    public AnnouncementForm() {
        TemplateTexts.LANGUAGES.forEach(language -> texts.put(language, new TextForm()));
    }

    static String[] fields() {
        return Stream.of(
                        Stream.of(AudienceForm.FIELDS),
                        Stream.of("requestId", "template", "about", "signature"),
                        TemplateTexts.LANGUAGES.stream()
                                .flatMap(language -> Stream.of("used", "subject", "body")
                                        .map(field -> "texts[" + language + "]." + field)))
                .flatMap(all -> all)
                .toArray(String[]::new);
    }

    List<Text> chosen() {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().isUsed())
                .map(entry -> entry.getValue().text(entry.getKey()))
                .toList();
    }

    Draft draft(Audience audience) {
        return new Draft(
                template,
                about,
                audience,
                chosen(),
                signature.replace("\r\n", "\n").strip());
    }

    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    public Template getTemplate() {
        return template;
    }

    public void setTemplate(Template template) {
        this.template = template;
    }

    /** The reward's id; 0 if it is about none. */
    public long getAbout() {
        return about;
    }

    public void setAbout(long about) {
        this.about = about;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }

    public Map<String, TextForm> getTexts() {
        return texts;
    }
}

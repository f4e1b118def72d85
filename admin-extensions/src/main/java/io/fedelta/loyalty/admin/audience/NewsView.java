package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.News;

/** Something that nobody has been told, with the way to tell it. */
public class NewsView {

    private final News news;

    public NewsView(News news) {
        this.news = news;
    }

    /** Part of the message key of its sentence. */
    public String getTemplate() {
        return news.template().name();
    }

    public String getName() {
        return news.name();
    }

    public String getLink() {
        return "/loyalty-audiences/write?template=" + news.template() + "&about=" + news.reference();
    }
}

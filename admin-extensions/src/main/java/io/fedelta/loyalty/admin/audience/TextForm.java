package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.audience.Text;

/** The words in one language as an administrator writes them. */
public class TextForm {

    private boolean used;
    private String subject = "";
    private String body = "";

    void show(Text text) {
        used = true;
        subject = text.subject();
        body = text.body();
    }

    /** With lines as everybody counts them: browsers send two characters for each end of a line. */
    Text text(String language) {
        return new Text(
                language,
                subject.strip(),
                body.replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    public boolean isUsed() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}

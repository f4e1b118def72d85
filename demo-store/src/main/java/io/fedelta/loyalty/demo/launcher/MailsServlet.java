package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Shows what the store has mailed: {@code /mails} for people, {@code /mails.json} for tests. A mail's HTML is only ever
 * shown in a sandboxed frame, without scripts and under another origin.
 */
final class MailsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String LINKS_OPEN_A_TAB = "<!DOCTYPE html><base target=\"_blank\">";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss").withZone(ZoneId.systemDefault());

    private final transient MailServer server;

    MailsServlet(MailServer server) {
        this.server = server;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        response.setCharacterEncoding("UTF-8");
        if (request.getContextPath().endsWith(".json")) {
            response.setContentType("application/json");
            response.getWriter().write(json(server.mails()));
        } else if (path.matches("/\\d{1,9}")) {
            showBody(Integer.parseInt(path.substring(1)), response);
        } else {
            response.setContentType("text/html");
            response.getWriter().write(MailsPage.render(server.mails(), server.isRunning(), TIME));
        }
    }

    /** Nothing in a mail may run; its links open in a tab of their own, which is free of the frame's bounds. */
    private void showBody(int number, HttpServletResponse response) throws IOException {
        List<SentMail> mails = server.mails();
        if (number >= mails.size()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Content-Security-Policy",
                "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:;"
                        + " style-src 'unsafe-inline'");
        response.setContentType("text/html");
        response.getWriter().write(LINKS_OPEN_A_TAB + mails.get(number).html());
    }

    /** {@code POST /mails/server?running=false} takes the mail server away, {@code true} brings it back. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if ("/server".equals(request.getPathInfo())) {
            server.run(Boolean.parseBoolean(request.getParameter("running")));
            response.sendRedirect(request.getContextPath());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String json(List<SentMail> mails) {
        return IntStream.range(0, mails.size())
                .map(i -> mails.size() - 1 - i)
                .mapToObj(number -> json(number, mails.get(number)))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String json(int number, SentMail mail) {
        return "{\"number\":%d,\"to\":%s,\"from\":%s,\"subject\":%s,\"time\":%s,\"html\":%s}"
                .formatted(
                        number,
                        Html.json(mail.to()),
                        Html.json(mail.from()),
                        Html.json(mail.subject()),
                        Html.json(mail.time().toString()),
                        Html.json(mail.html()));
    }
}

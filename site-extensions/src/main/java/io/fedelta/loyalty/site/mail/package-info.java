/** Which mails a customer wants: by the link in a mail, on a page of the account, and advertising at registration. */
package io.fedelta.loyalty.site.mail;

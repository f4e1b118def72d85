/** Written with what it tells of, a mail leaves after that has committed; never twice by itself. */
package io.fedelta.loyalty.message.service;

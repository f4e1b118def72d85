/** The page that explains the rules in force to everybody, and the banner. What is switched off is not on it. */
package io.fedelta.loyalty.site.programme;

-- A name in an announcement's filter may be somebody's. It stands last, and is needed only until recipients are noted.
UPDATE LOY_ANNOUNCEMENT SET SELECTION = REGEXP_REPLACE(SELECTION, '[^,]*$', '')
WHERE SELECTION LIKE '%,%,%,%,%,%' AND STATE <> 'PREPARING';

BACKUP SNAPSHOT shop.snap TO archive;

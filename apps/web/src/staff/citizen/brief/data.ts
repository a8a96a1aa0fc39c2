import { useMutation, useQuery } from '@tanstack/react-query';
import type { ConversationBrief, LookUpPurpose } from '@mikrosprint/contracts';
import { api } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';

/** The same opening as the page it is reached from: the purpose goes along and is logged once. */
export const useBrief = (citizenId: string, purpose: LookUpPurpose) =>
  useQuery({
    queryKey: [...keys.citizen(citizenId), 'brief', purpose],
    queryFn: () => api.get<ConversationBrief>(`caseload/${citizenId}/brief?purpose=${purpose}`),
    gcTime: 0,
  });

/** Drawn when it is asked for and kept nowhere. `name`: what the file is called, without whom it is about. */
export const useBriefPaper = (citizenId: string, purpose: LookUpPurpose, locale: 'da' | 'en') =>
  useMutation({
    mutationFn: async (name: string) => {
      const path = `caseload/${citizenId}/brief-paper?purpose=${purpose}&locale=${locale}`;
      const url = URL.createObjectURL(await api.file(path));
      const link = document.createElement('a');
      link.href = url;
      link.download = `${name}.pdf`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    },
  });
